/** Something that is not as the archive says. */
export interface VerifyProblem {
  problem: 'damaged' | 'missing' | 'surplus';
  /** Path in the archive, or the object of the store. */
  object: string;
  detail: string;
}

export interface VerifyReport {
  kind: 'store' | 'file' | 'bag' | 'wacz';
  /** How many objects were looked at. */
  objects: number;
  problems: VerifyProblem[];
  /** The name that the digest of a file was written under, where it has another now. */
  renamedFrom?: string;
}
