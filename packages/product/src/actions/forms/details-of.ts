import type { GivenDetails } from '../../contacts/public.ts';

/** Who somebody says to be in what they sent: the first answer of each kind. A flow asks for a name as text that it calls `name`. */
export function detailsOf(
  fields: readonly { readonly name: string; readonly type: string }[],
  sent: readonly { readonly name: string; readonly value: string }[],
): GivenDetails {
  const first = (type: string): string | undefined =>
    sent.find(({ name }) => fields.some((field) => field.name === name && field.type === type))?.value;
  return { name: first('name') ?? sent.find(({ name }) => name === 'name')?.value, email: first('email'), phone: first('phone') };
}
