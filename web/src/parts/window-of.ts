/** The window of the document that a node is in, which may be another one than that of this script. */
export function windowOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}

/** The page or the shadow root that an element is in; null: it is in none. */
export function treeOf(element: Element): Node | null {
  return element.isConnected ? element.getRootNode() : null;
}
