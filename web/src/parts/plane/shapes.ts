/** What tells the classes apart: a shape and a colour each, so that colour is never alone. */

export type ShapeName = 'circle' | 'triangle' | 'square' | 'diamond' | 'plus' | 'star' | 'pentagon' | 'cross';

export interface ClassMark {
  readonly shape: ShapeName;
  readonly colour: string;
}

/** Around every mark: dark, so that salmon stands out on orange and yellow; on black the light fill does. */
export const outlineColour = '#0b0714';

const firstMark: ClassMark = { shape: 'circle', colour: '#6cabff' };

/** By label: of the points, and softened of the field. The first two are the article's blue and salmon. */
export const classMarks: readonly ClassMark[] = [
  firstMark,
  { shape: 'triangle', colour: '#ff9b85' },
  { shape: 'square', colour: '#7fd8a4' },
  { shape: 'diamond', colour: '#e9d36b' },
  { shape: 'plus', colour: '#c5a5f5' },
  { shape: 'star', colour: '#b4d455' },
  { shape: 'pentagon', colour: '#62d5dc' },
  { shape: 'cross', colour: '#f19ac2' },
];

/** The mark of a label; labels beyond the table start over. */
export function classMark(label: number): ClassMark {
  return classMarks[label % classMarks.length] ?? firstMark;
}

/** Corners on the unit circle's scale, y downwards; chosen so that all shapes look equally big. */
type Corners = readonly (readonly [x: number, y: number])[];

function regular(count: number, radius: number, innerRadius = radius): Corners {
  const steps = innerRadius === radius ? count : 2 * count;
  return Array.from({ length: steps }, (_, index) => {
    const r = innerRadius === radius || index % 2 === 0 ? radius : innerRadius;
    const angle = (2 * Math.PI * index) / steps - Math.PI / 2;
    return [r * Math.cos(angle), r * Math.sin(angle)] as const;
  });
}

const arm = 0.38;
const plus: Corners = [
  [-arm, -1.1],
  [arm, -1.1],
  [arm, -arm],
  [1.1, -arm],
  [1.1, arm],
  [arm, arm],
  [arm, 1.1],
  [-arm, 1.1],
  [-arm, arm],
  [-1.1, arm],
  [-1.1, -arm],
  [-arm, -arm],
];

const corners: Readonly<Record<Exclude<ShapeName, 'circle'>, Corners>> = {
  triangle: regular(3, 1.28),
  square: regular(4, 1.25).map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2] as const),
  diamond: regular(4, 1.25),
  plus,
  star: regular(5, 1.35, 0.6),
  pentagon: regular(5, 1.12),
  cross: plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2] as const),
};

/** Adds one mark to the present path, as a closed subpath. */
export function addShape(
  path: CanvasPath,
  shape: ShapeName,
  xPx: number,
  yPx: number,
  radiusPx: number,
): void {
  if (shape === 'circle') {
    path.moveTo(xPx + radiusPx, yPx);
    path.arc(xPx, yPx, radiusPx, 0, 2 * Math.PI);
    path.closePath();
    return;
  }
  corners[shape].forEach(([x, y], index) => {
    if (index === 0) path.moveTo(xPx + x * radiusPx, yPx + y * radiusPx);
    else path.lineTo(xPx + x * radiusPx, yPx + y * radiusPx);
  });
  path.closePath();
}

/** The same mark as the `d` of an SVG path, for icons. */
export function shapePath(shape: ShapeName, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  }
  const at = (value: number): string => value.toFixed(2);
  return `M${corners[shape].map(([cx, cy]) => `${at(x + cx * radius)} ${at(y + cy * radius)}`).join('L')}z`;
}
