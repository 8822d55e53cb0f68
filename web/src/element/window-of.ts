/** The window of the document that a node is in, which may be another one than that of this script. */
export function windowOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}
