/** Notices in words. */
import { largestEpoch } from '../../experiment/epochs.ts';
import { limits } from '../../experiment/names.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { Notice } from '../../run/notices.ts';
import { writeRefusal } from '../refusal.ts';

/** One plain sentence; empty where there is nothing to say. */
export function noticeText(notice: Notice | null, messages: FigureMessages): string {
  const { language, notices } = messages;
  if (notice === null) return '';
  switch (notice.kind) {
    case 'diverged':
      return notices.diverged(formatInteger(notice.epoch, language));
    case 'point-limit':
      return notices['point-limit'](formatInteger(limits.samples, language));
    case 'last-epoch':
      return notices['last-epoch'](formatInteger(largestEpoch, language));
    case 'stopped':
      return notices[notice.reason](formatInteger(notice.epoch, language));
    case 'bad-action':
      return notice.sentence(language);
    case 'no-points':
    case 'one-class':
    case 'failed':
    case 'lost':
    case 'not-started':
      return notices[notice.kind];
    default:
      return writeRefusal(notice, messages);
  }
}
