/** Imported by Node before another's tool: the names of other machines lead nowhere, so that it can tell and ask them nothing. */
import dns from 'node:dns';

const { lookup } = dns;
dns.lookup = (name, options, callback = options) => {
  if (name === 'localhost') lookup(name, options, callback);
  else process.nextTick(callback, new Error(`Tests ask nothing of ${name}`));
};
