/** A failure the person at the terminal can do something about: what went wrong, and the command that mends it. */
export class ServiceFailure extends Error {
  readonly mend: string;

  constructor(message: string, mend: string) {
    super(message);
    this.name = 'ServiceFailure';
    this.mend = mend;
  }
}
