/** Plays a short, quiet tone, where the browser lets a page that was used do so. */
export function playTone(): void {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    loudness.gain.setValueAtTime(0.08, audio.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.3);
    tone.frequency.value = 880;
    tone.connect(loudness).connect(audio.destination);
    tone.onended = () => void audio.close();
    tone.start();
    tone.stop(audio.currentTime + 0.3);
  } catch {
    // Without sound the unread mark has to do.
  }
}
