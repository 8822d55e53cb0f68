/** Notices in words. */
import { largestEpoch } from '../../experiment/epochs.ts';
import { limits } from '../../experiment/names.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { Notice } from '../../run/notices.ts';
import { writeRefusal } from '../refusal.ts';

/** One plain sentence; empty where there is nothing to say. */
export function noticeText(notice: Notice | null, messages: FigureMessages): string {
  if (notice === null) return '';
  switch (notice.kind) {
    case 'diverged':
      return messages.noticeDiverged(formatInteger(notice.epoch, messages.language));
    case 'no-points':
      return messages.noticeNoPoints;
    case 'one-class':
      return messages.noticeOneClass;
    case 'point-limit':
      return messages.noticePointLimit(formatInteger(limits.samples, messages.language));
    case 'last-epoch':
      return messages.noticeLastEpoch(formatInteger(largestEpoch, messages.language));
    case 'failed':
      return messages.noticeFailed;
    case 'lost':
      return messages.noticeLost;
    case 'not-started':
      return messages.noticeNotStarted;
    case 'stopped':
      return stoppedText(notice, messages);
    case 'bad-action':
      return notice.sentence(messages.language);
    default:
      return writeRefusal(notice, messages);
  }
}

function stoppedText(
  { reason, epoch }: Extract<Notice, { kind: 'stopped' }>,
  messages: FigureMessages,
): string {
  const at = formatInteger(epoch, messages.language);
  return reason === 'cost' ? messages.noticeCostReached(at) : messages.noticeNoLongerFalls(at);
}
