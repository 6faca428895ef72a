import { useSyncExternalStore } from 'react';
import type { AddCommitmentInput } from '../graphql/graphql';
import { recall, remember } from './preferences';

/**
 * Commitments written down and not yet taken by the server, in the order they were written. They live in this browser
 * until the answer comes, so that neither a lost connection nor a reload loses one. The id is made here: sending one
 * twice adds it once.
 */
export interface KeptCommitment {
  readonly input: AddCommitmentInput;
  /** Whose it is: another person who signs in here must not send it. */
  readonly userId: string;
  /** When it was kept, as an instant. */
  readonly keptAt: string;
  /** The server's sentence when it will not take it as it is. */
  readonly refusal?: string;
}

const KEY = 'pobratym.commitments';
const changed = new Set<() => void>();
const NONE: readonly KeptCommitment[] = [];
let readText: string | null = null;
let kept: readonly KeptCommitment[] = NONE;

export function keptCommitments(): readonly KeptCommitment[] {
  const text = recall(KEY);
  if (text !== readText) {
    readText = text;
    kept = parsed(text);
  }
  return kept;
}

function parsed(text: string | null): readonly KeptCommitment[] {
  if (text === null) return NONE;
  try {
    // Only this file writes the key.
    return JSON.parse(text) as KeptCommitment[];
  } catch {
    return NONE;
  }
}

function write(next: readonly KeptCommitment[]): void {
  remember(KEY, next.length === 0 ? null : JSON.stringify(next));
  for (const tell of changed) tell();
}

export const keepCommitment = (commitment: KeptCommitment): void => write([...keptCommitments(), commitment]);

export const forgetCommitment = (id: string): void => write(keptCommitments().filter(({ input }) => input.id !== id));

/** Puts another text in the same place of the queue; what was refused is tried again. */
export function changeKeptCommitment(id: string, change: (kept: KeptCommitment) => KeptCommitment): void {
  write(keptCommitments().map((commitment) => (commitment.input.id === id ? change(commitment) : commitment)));
}

function subscribe(tell: () => void): () => void {
  const elsewhere = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null) tell();
  };
  changed.add(tell);
  window.addEventListener('storage', elsewhere);
  return () => {
    changed.delete(tell);
    window.removeEventListener('storage', elsewhere);
  };
}

export const useKeptCommitments = (): readonly KeptCommitment[] => useSyncExternalStore(subscribe, keptCommitments);
