import { useIntl } from 'react-intl';
import { useText } from '../../../ui/use-text.ts';
import type { FoundPassage } from './use-recall.ts';

type Reason = FoundPassage['reasons'][number];

/** Says why a passage was found, in the reader's language. */
export function useReasonText(): (reason: Reason) => string {
  const say = useText();
  const intl = useIntl();
  return (reason) => {
    switch (reason.kind) {
      case 'word': {
        const places = intl.formatList(
          reason.places.map((place) => say(`recall.place.${place}`)),
          { type: 'conjunction' },
        );
        if (reason.corrected !== null) return say('recall.reason.corrected', { word: reason.word, corrected: reason.corrected, places });
        return say(reason.earlier ? 'recall.reason.earlier' : 'recall.reason.word', { word: reason.word, places });
      }
      case 'meaning':
        return say('recall.reason.meaning', { place: intl.formatNumber(reason.place) });
      case 'likeness':
        return say('recall.reason.likeness');
      case 'curated':
        return say('recall.reason.curated', { question: reason.question });
      case 'pinned':
        return say('recall.reason.pinned', { question: reason.question });
      case 'stale':
        return say('recall.reason.stale', { date: intl.formatDate(reason.asOf, { dateStyle: 'medium' }) });
    }
  };
}
