/** The figure's properties that are its attributes in another form. */
import { readColours, readMarks, readViews } from './attributes.ts';
import type { ColourMapName, MarkName, ViewName } from './types.ts';

export class FigureAttributes extends HTMLElement {
  get views(): readonly ViewName[] {
    return readViews(this.getAttribute('views')).views;
  }

  set views(names: readonly ViewName[]) {
    this.setAttribute('views', names.join(' '));
  }

  get colours(): ColourMapName {
    return readColours(this.getAttribute('colours')).colours;
  }

  set colours(name: ColourMapName) {
    this.setAttribute('colours', name);
  }

  get marks(): readonly MarkName[] {
    return readMarks(this.getAttribute('marks')).marks;
  }

  set marks(names: readonly MarkName[]) {
    this.setAttribute('marks', names.join(' '));
  }

  get group(): string {
    return this.getAttribute('group')?.trim() ?? '';
  }

  set group(name: string) {
    this.setAttribute('group', name);
  }
}
