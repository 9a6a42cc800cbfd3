export { playTone } from '../panel/play-tone.ts';
export const styles = '';
