interface Listed {
  id?: unknown;
  /** Google's way: `models/gemini-…`. */
  name?: unknown;
}

/** The names in a provider's list of models, as they are to be asked for; null when the answer is no such list. */
export function readModelList(body: string): string[] | null {
  let answer: { data?: unknown; models?: unknown } | null;
  try {
    answer = JSON.parse(body) as typeof answer;
  } catch {
    return null;
  }
  const list = answer?.data ?? answer?.models;
  if (!Array.isArray(list)) return null;
  return (list as (Listed | null)[]).flatMap((listed) => {
    const name = listed?.id ?? listed?.name;
    return typeof name === 'string' && name !== '' ? [name.replace(/^models\//, '')] : [];
  });
}
