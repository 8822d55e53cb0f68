/** The worker where the page lets no text become a script: by a policy of our own, which the page allows with `trusted-types frontera`. */
import type { MessagePortLike } from './client-port.ts';
import { untilHello } from './client-start.ts';

/** Not in every browser, nor in TypeScript's declarations. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/**
 * @param cause  why there is no worker without a policy
 * @throws the cause, where it is another one than trusted types; TypeError where the policy is not allowed either
 */
export async function fromPolicy(script: URL, cause: unknown): Promise<MessagePortLike> {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: TrustedTypes };
  if (!(cause instanceof TypeError) || trustedTypes === undefined) throw cause;
  // Nothing else is ever given to it.
  policy ??= trustedTypes.createPolicy('frontera', { createScriptURL: (address) => address });
  return untilHello(new Worker(policy.createScriptURL(script.href), { type: 'module' }));
}
