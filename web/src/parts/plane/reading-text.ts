/** What the probe tells, for those who hear it. */
import { formatInteger, formatWeight } from '../../i18n/format.ts';
import type { FigureMessages } from '../../i18n/figure-messages.ts';
import type { ProbeReading } from './probe.ts';

/** One sentence, without the place. */
export function readingText(reading: ProbeReading, messages: FigureMessages): string {
  const { language } = messages;
  const [first] = reading.values;
  const winner = formatInteger(reading.winner, language);
  switch (reading.kind) {
    case 'probability':
      return messages.readProbability(formatWeight(first, language), winner);
    case 'unit':
      return messages.readActivation(formatWeight(first, language));
    case 'classes': {
      const shares = reading.values.map((value, label) =>
        messages.readClass(formatInteger(label, language), formatWeight(value, language)),
      );
      return messages.readClasses(winner, shares.join('; '));
    }
  }
}
