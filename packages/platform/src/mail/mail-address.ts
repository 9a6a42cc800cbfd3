/** One address and nothing that could become a second one, or a second line of a header. */
const address = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]{1,189}$/;

/** Whether a text is one mail address. It says nothing about whether somebody reads what is sent there. */
export function isMailAddress(text: string): boolean {
  return address.test(text);
}
