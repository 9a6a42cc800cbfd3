import {
  type Icon,
  IconApi,
  IconFile,
  IconFileTypeCsv,
  IconFileTypeDoc,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeTxt,
  IconFileTypeXls,
  IconFileTypeZip,
  IconMessageQuestion,
  IconTextSize,
  IconWorld,
} from '@tabler/icons-react';
import classes from './source-sign.module.css';
import type { Source } from './use-sources.ts';

const ofKind: Readonly<Record<string, Icon>> = {
  page: IconWorld,
  site: IconWorld,
  text: IconTextSize,
  qa: IconMessageQuestion,
  pushed: IconApi,
};
const ofFormat: Readonly<Record<string, Icon>> = {
  pdf: IconFileTypePdf,
  docx: IconFileTypeDocx,
  odt: IconFileTypeDoc,
  pptx: IconFileTypePpt,
  xlsx: IconFileTypeXls,
  csv: IconFileTypeCsv,
  html: IconFileTypeHtml,
  text: IconFileTypeTxt,
  markdown: IconFileTypeTxt,
  zip: IconFileTypeZip,
};

/** A small sign of what a source was made from. */
export function SourceSign({ source: { kind, format } }: { source: Pick<Source, 'kind' | 'format'> }) {
  const Picture = ofKind[kind] ?? (format === null ? undefined : ofFormat[format]) ?? IconFile;
  return (
    <span className={classes['sign']}>
      <Picture size={20} stroke={1.5} aria-hidden />
    </span>
  );
}
