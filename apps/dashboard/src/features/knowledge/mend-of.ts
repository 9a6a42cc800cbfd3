interface Reason {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the text is called that tells what to do about a failure: a scan is empty in another way than a file of nothing. */
export function mendOf({ code, details }: Reason): string {
  return `mend.${details['mayBeScan'] === true ? 'document_scan' : code}`;
}
