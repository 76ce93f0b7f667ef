/**
 * Does something to a document that may have been left meanwhile. In Firefox its objects are dead a moment later and
 * throw when touched; there is nothing to tidy up in them then.
 * @returns false where it was too late.
 */
export function safely(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** An element's document, asked past the element: a form answers with its field of that name, if it has one. */
export function documentOf(element: Element): Document {
  return Reflect.get(Object.getPrototypeOf(element) as object, 'ownerDocument', element) as Document;
}
