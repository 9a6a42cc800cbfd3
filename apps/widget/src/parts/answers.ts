import css from '../view/styles/answer.css?inline';

export { AnswerBody } from '../view/answer-body.tsx';
export { spokenAnswer } from '../view/spoken-answer.ts';
export const styles = css;
