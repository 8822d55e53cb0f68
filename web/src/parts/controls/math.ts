/** The article's symbols as MathML, built node by node. */
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** An element of MathML. */
export function mathElement(name: string, ...children: readonly (Element | string)[]): Element {
  const made = document.createElementNS(mathNamespace, name);
  made.append(...children);
  return made;
}

function indices(parts: readonly (number | string)[]): Element {
  // Two-digit indices need a comma between them: w with 1,12 is not w with 11,2.
  const separator = parts.some((part) => String(part).length > 1) ? ',' : '';
  const [only] = parts;
  return typeof only === 'string' ? mathElement('mi', only) : mathElement('mn', parts.join(separator));
}

/** A letter with lower indices and the layer above, such as w₂₁¹; either may be absent. */
export function symbol(letter: string, lower: readonly (number | string)[], layer: number | null): Element {
  const base = mathElement('mi', letter);
  if (lower.length === 0) return mathElement('math', base);
  if (layer === null) return mathElement('math', mathElement('msub', base, indices(lower)));
  return mathElement('math', mathElement('msubsup', base, indices(lower), mathElement('mn', String(layer))));
}
