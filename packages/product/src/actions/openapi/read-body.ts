import type { ArgumentList } from './argument-list.ts';
import { plainSchema } from './plain-schema.ts';
import { asList, asPart, type Part, resolvePart } from './resolve-part.ts';

type Template = string | Template[] | { [name: string]: Template };
interface Body {
  readonly value: Template | null;
  readonly headers: Readonly<Record<string, string>>;
}

const json = /^(?:application\/(?:[\w.+-]+\+)?json|\*\/\*)\b/i;
const form = /^application\/x-www-form-urlencoded\b/i;
const deepest = 4;
const none: Body = { value: null, headers: {} };

/** The template of an operation's body: JSON, or else a form. */
export function readBody(document: Part, given: unknown, list: ArgumentList): Body {
  const request = resolvePart(document, given);
  const contents = Object.entries(asPart(request['content']));
  const isRequired = request['required'] === true;
  const chosen = contents.find(([type]) => json.test(type)) ?? contents.find(([type]) => form.test(type));
  const schema = plainSchema(document, asPart(chosen?.[1])['schema']);
  const isObject = schema['type'] === 'object' || (schema['type'] === undefined && Object.hasOwn(schema, 'properties'));
  if (chosen === undefined || !isObject) {
    if (isRequired && contents.length > 0) list.needs('the body');
    return none;
  }
  const members = readMembers(document, schema, list);
  if (Object.keys(members).length === 0 && !isRequired) return none;
  return { value: members, headers: json.test(chosen[0]) ? {} : { 'content-type': 'application/x-www-form-urlencoded' } };
}

/** Objects and lists within are taken where they are required: of others nobody could say that they are left out. */
function readMembers(document: Part, schema: Part, list: ArgumentList, within: readonly string[] = []): { [name: string]: Template } {
  const members: { [name: string]: Template } = {};
  for (const [name, raw] of Object.entries(asPart(schema['properties']))) {
    const member = plainSchema(document, raw);
    if (member['readOnly'] === true || list.missing !== undefined) continue;
    const required = asList(schema['required']).includes(name);
    const items = plainSchema(document, member['items']);
    const path = [...within, name];
    if (required && member['type'] === 'object' && path.length < deepest) members[name] = readMembers(document, member, list, path);
    else {
      const isList = required && member['type'] === 'array';
      const argument = list.add(path.join('_'), { schema: isList ? items : member, description: member['description'], required });
      if (argument !== undefined) members[name] = isList ? [`{{${argument}}}`] : `{{${argument}}}`;
    }
  }
  return members;
}
