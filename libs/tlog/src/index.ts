export { checkConsistency, checkInclusion, ProofRefused } from './check';
export { checkpointText, cosign, openCheckpoint, signCheckpoint, type Checkpoint } from './checkpoint';
export { NoteRefused, readNote, Signer, Verifier, writeNote, type Note, type NoteSignature } from './note';
export { consistencyProof, inclusionProof, type NodeSource } from './prove';
export { Edge, EMPTY_ROOT, leafHash, nodeHash, type Hash, type Node } from './tree';
