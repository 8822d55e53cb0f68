/** How the page's boxes stand by the room there is: arrangement.css places them, this puts them into the same order. */
import { box } from './panel.ts';

/** One panel at a time, behind tabs. */
export const tabbed = matchMedia('(width < 720px), (height < 560px)');

/** On a tablet that is held upright, what is read of the run stands beside the plane, and stays in sight with it. */
const besidePlane = matchMedia('(720px <= width < 1180px) and (height >= 560px) and (aspect-ratio <= 1)');

const wide = matchMedia('(width >= 1180px) and (height >= 560px)');
const upright = matchMedia('(aspect-ratio <= 1), (width < 560px)');

/** From left to right and from top to bottom, as the eye goes. Under a plane that stays in sight, the tabs stay with it. */
function seenOrder(): readonly string[] {
  if (wide.matches) return ['tabs', 'side', 'middle', 'stage'];
  if (!upright.matches) return ['tabs', 'middle', 'side', 'stage'];
  return ['stage', 'middle', 'side'];
}

/** Only what stands elsewhere is moved: the rest keeps the focus, and the figure, which stays, its run. */
function arrange(): void {
  const stage = box('stage');
  const readings = box('readings');
  const readingsHome = besidePlane.matches ? stage : box('middle');
  if (readings.parentElement !== readingsHome) readingsHome.append(readings);
  const order = seenOrder();
  if (!order.includes('tabs') && box('tabs').parentElement !== stage) stage.append(box('tabs'));
  if ([...box('studio').children].map(({ id }) => id).join() === order.join()) return;
  const at = order.indexOf('stage');
  stage.before(...order.slice(0, at).map(box));
  stage.after(...order.slice(at + 1).map(box));
}

/** Keeps the boxes in the order in which they are seen, for the keyboard and for those who hear the page. */
export function keepSeenOrder(): void {
  arrange();
  for (const condition of [wide, tabbed, upright, besidePlane]) condition.addEventListener('change', arrange);
}
