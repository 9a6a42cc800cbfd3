/** A name for an action, made of what something is called elsewhere: `getOrder` is `get_order`. */
export function actionNameFor(text: string): string {
  const name = text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 48);
  return name.length < 2 ? `call_${name}` : name;
}
