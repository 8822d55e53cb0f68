/** Texts that say the same, in one spelling. */

/** Cells that say the same in other spellings. Accents count: papá is not papa. */
export function spellingKey(cell: string): string {
  return cell.slice(0, 200).normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Names without what sets words apart, so that Y_true and y.true are one. */
export function nameKey(name: string): string {
  return spellingKey(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036F\s_.¿?¡!-]/gu, '');
}
