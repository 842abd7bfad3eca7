import type { ProcedureType } from '@trpc/server';
import * as z from 'zod';
import { appRouter } from '../api/app-router.ts';
import type { Rule } from '../api/trpc.ts';

/** What is known of a procedure at run time. */
export interface ProcedureFacts {
  readonly path: string;
  readonly type: ProcedureType;
  readonly rule: Rule | undefined;
  readonly input: z.ZodObject | undefined;
  readonly output: z.core.$ZodType | undefined;
}

/** By path: the router is what it is, so it is walked once. */
let procedures: ReadonlyMap<string, ProcedureFacts> | undefined;

/** Every procedure of the router, with its rule and its schemas. */
export function procedureFacts(): readonly ProcedureFacts[] {
  return [...byPath().values()];
}

/** One procedure; throws for a name that is none. */
export function procedureNamed(path: string): ProcedureFacts & { readonly input: z.ZodObject } {
  const facts = byPath().get(path);
  if (facts?.input === undefined) throw new Error(`No procedure ${path} with an input`);
  return { ...facts, input: facts.input };
}

/** What a path names in braces: `id` of `/api/super-admin/licenses/{id}`. */
export function pathNames(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

/** What a route's body holds: the input without what its path names. */
export function bodySchema(input: z.ZodObject, path: string): z.ZodObject {
  if (path.includes('{kid}')) return input.omit({ kid: true });
  return path.includes('{id}') ? input.omit({ id: true }) : input;
}

function byPath(): ReadonlyMap<string, ProcedureFacts> {
  // oxlint-disable-next-line no-underscore-dangle -- tRPC's own name for what a router holds
  procedures ??= new Map(walk(appRouter._def.record, []).map((facts) => [facts.path, facts]));
  return procedures;
}

function walk(record: object, path: readonly string[]): readonly ProcedureFacts[] {
  return Object.entries(record).flatMap(([name, inner]: [string, unknown]) => {
    const here = [...path, name];
    if (typeof inner === 'object' && inner !== null) return walk(inner, here);
    if (typeof inner !== 'function' || !('_def' in inner)) return [];
    // oxlint-disable-next-line no-underscore-dangle -- as above
    return [factsOf(here, inner._def)];
  });
}

/** tRPC keeps rule and schemas on the procedure without a public type for them. */
function factsOf(path: readonly string[], definition: unknown): ProcedureFacts {
  const { type, meta, inputs, output } = definition as {
    readonly type: ProcedureType;
    readonly meta?: { readonly rule?: Rule };
    readonly inputs: readonly unknown[];
    readonly output?: unknown;
  };
  const [input] = inputs;
  return {
    path: path.join('.'),
    type,
    rule: meta?.rule,
    input: input instanceof z.ZodObject ? input : undefined,
    output: output instanceof z.core.$ZodType ? output : undefined,
  };
}
