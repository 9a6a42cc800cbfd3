import actionCard from './styles/action-card.css?inline';
import answer from './styles/answer.css?inline';
import composer from './styles/composer.css?inline';
import controls from './styles/controls.css?inline';
import messages from './styles/messages.css?inline';
import panel from './styles/panel.css?inline';
import subView from './styles/sub-view.css?inline';

/** Every style of the panel. Media queries for small screens, motion and forced colours are in panel.css, so it comes last. */
export const panelStyles = controls + messages + answer + actionCard + composer + subView + panel;
