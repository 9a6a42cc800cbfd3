import composer from './styles/composer.css?inline';
import controls from './styles/controls.css?inline';
import layouts from './styles/layouts.css?inline';
import messages from './styles/messages.css?inline';
import panel from './styles/panel.css?inline';

/** The styles of the panel without those of its parts. Media queries for small screens, motion and forced colours are in panel.css, so it comes last. */
export const panelStyles = controls + messages + composer + layouts + panel;
