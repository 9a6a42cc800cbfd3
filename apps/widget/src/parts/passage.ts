import css from '../view/styles/passage.css?inline';
import subView from '../view/styles/sub-view.css?inline';

export { PassageView } from '../view/passage-view.tsx';
export const styles = subView + css;
