import { explainAdoption } from '@signet/domain/key/adoption';
import { isLive } from '@signet/domain/key/retire-key';
import { licenseStatuses } from '@signet/domain/license/license';
import { activateKey, previewActivation } from '@signet/use-cases/key/activate-key';
import { addKey, previewNewKey } from '@signet/use-cases/key/add-key';
import { adoptionOf } from '@signet/use-cases/key/adoption-of';
import type { KeyAnswered } from '@signet/use-cases/key/once-per-request';
import { previewRetirement, retireKey } from '@signet/use-cases/key/retire-key';
import * as z from 'zod';
import type { ApiContext } from '../api-context.ts';
import { valueOf } from '../api-failure.ts';
import { commandContext } from '../command-context.ts';
import { explanationView, viewExplanation } from '../explanation-view.ts';
import { permitted } from '../procedures.ts';
import { t } from '../trpc.ts';
import { adoptionView, viewAdoption } from './adoption-view.ts';
import {
  activateInput,
  activatePreviewInput,
  byKid,
  newKeyInput,
  newKeyPreviewInput,
  readActivation,
} from './key-input.ts';
import { keyPreviewView, viewKeyPreview } from './key-preview-view.ts';
import { keyView, ringKeyView, viewKey, viewRingKey } from './key-view.ts';

const keyAnswer = z.object({ key: keyView });

/** The key that a change is about: it stands last, after the one that it follows. */
async function drawn(answered: KeyAnswered) {
  const key = valueOf(await answered).at(-1);
  if (key === undefined) throw new Error('No key was changed');
  return { key: viewKey(key) };
}

async function liveLicenses({ deps }: ApiContext, kid: string): Promise<number> {
  const { licenses, clock } = deps.license;
  const filter = { kid: [kid], status: licenseStatuses.filter(isLive) };
  const order = { sort: 'issued', descending: true, limit: 1 } as const;
  return (await licenses.list({ filter, ...order, now: clock.now() })).total;
}

const list = permitted('key.read')
  .input(z.strictObject({}))
  .output(z.object({ items: z.array(ringKeyView) }))
  .query(async ({ ctx }) => {
    const now = ctx.deps.rotation.clock.now();
    const keys = await ctx.deps.rotation.keys.list();
    const drawKey = async (key: (typeof keys)[number]) =>
      viewRingKey(key, await liveLicenses(ctx, key.kid), now);
    return { items: await Promise.all(keys.map(drawKey)) };
  });

const stage = permitted('key.manage')
  .input(newKeyInput)
  .output(keyAnswer)
  .mutation(async ({ ctx, path, input }) =>
    drawn(addKey(ctx.deps.key, await commandContext(ctx, path, input), input)),
  );

const stagePreview = permitted('key.manage')
  .input(newKeyPreviewInput)
  .output(keyPreviewView)
  .query(async ({ ctx, input }) => viewKeyPreview(await previewNewKey(ctx.deps.key, input), ctx));

const adoption = permitted('key.read')
  .input(byKid)
  .output(keyAnswer.extend({ adoption: adoptionView, explanation: explanationView }))
  .query(async ({ ctx, input }) => {
    const measured = valueOf(await adoptionOf(ctx.deps.rotation, input.kid));
    const explanation = [explainAdoption(input.kid, measured.adoption)];
    return {
      key: viewKey(measured.key),
      adoption: viewAdoption(measured.adoption),
      explanation: viewExplanation(explanation, ctx.locale),
    };
  });

const activate = permitted('key.manage')
  .input(activateInput)
  .output(keyAnswer)
  .mutation(async ({ ctx, path, input }) => {
    const context = await commandContext(ctx, path, input);
    return drawn(activateKey(ctx.deps.rotation, context, readActivation(input, ctx.actor)));
  });

const activatePreview = permitted('key.manage')
  .input(activatePreviewInput)
  .output(keyPreviewView)
  .query(async ({ ctx, input }) => {
    const command = readActivation(input, ctx.actor);
    return viewKeyPreview(await previewActivation(ctx.deps.rotation, command), ctx);
  });

const retire = permitted('key.manage')
  .input(byKid)
  .output(keyAnswer)
  .mutation(async ({ ctx, path, input }) =>
    drawn(retireKey(ctx.deps.rotation, await commandContext(ctx, path, input), input)),
  );

const retirePreview = permitted('key.manage')
  .input(byKid)
  .output(keyPreviewView)
  .query(async ({ ctx, input }) =>
    viewKeyPreview(await previewRetirement(ctx.deps.rotation, input), ctx),
  );

/** The key ring: staging, adoption, switching, retiring (B65–B73, R18). */
export const keyRouter = t.router({
  list,
  stage,
  stagePreview,
  adoption,
  activate,
  activatePreview,
  retire,
  retirePreview,
});
