/** A menu of names of the document, by their titles: made from the table, so that a new name is on it by itself. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

export interface Menu<Name extends string> {
  readonly id: string;
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  /** Null: none of them, and `whenNone` is shown, which can't be chosen. */
  readonly present: Name | null;
  readonly whenNone?: string;
  readonly choose: (name: Name) => void;
}

/** The label, and the menu. */
export function menu<Name extends string>(spec: Menu<Name>): TemplateResult {
  return html`<label for=${spec.id}>${spec.label}</label>${menuAlone(spec)}`;
}

/** The menu with its label read aloud only. */
export function menuAlone<Name extends string>(spec: Menu<Name>): TemplateResult {
  const { id, label, names, titles, present, choose } = spec;
  return html`<select
    id=${id}
    aria-label=${label}
    @change=${(event: Event) => {
      const { value } = event.currentTarget as HTMLSelectElement;
      const chosen = names.find((name) => name === value);
      if (chosen !== undefined) choose(chosen);
    }}
  >
    ${present === null ? html`<option value="" .selected=${live(true)} disabled>${spec.whenNone ?? ''}</option>` : nothing}
    ${names.map(
      (name) => html`<option value=${name} .selected=${live(name === present)}>${titles[name]}</option>`,
    )}
  </select>`;
}
