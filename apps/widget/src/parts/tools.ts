import form from '../view/styles/form.css?inline';
import subView from '../view/styles/sub-view.css?inline';
import css from '../view/styles/tools.css?inline';

export { AnswerTools } from '../view/tools/answer-tools.tsx';
export { Attached } from '../view/tools/attached.tsx';
export { ComposerTools } from '../view/tools/composer-tools.tsx';
export { Logo } from '../view/tools/logo.tsx';
export { Menu } from '../view/tools/menu.tsx';
export { Replies } from '../view/tools/people.tsx';
export { ToolPage } from '../view/tools/tool-page.tsx';
export const styles = subView + form + css;
