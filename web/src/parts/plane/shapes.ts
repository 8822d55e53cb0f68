/** The shapes of the classes' marks, on a canvas and in a drawing. */

export type ShapeName = 'circle' | 'triangle' | 'square' | 'diamond' | 'plus' | 'star' | 'pentagon' | 'cross';

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
