import actionCard from '../view/styles/action-card.css?inline';
import form from '../view/styles/form.css?inline';
import subView from '../view/styles/sub-view.css?inline';

export { ActionCard } from '../view/action-card.tsx';
export { MessageForm } from '../view/message-form.tsx';
export const styles = subView + form + actionCard;
