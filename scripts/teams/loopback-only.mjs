/** Loaded before a program that cannot be told where to listen: whatever port it opens, it opens on this machine alone. */
import { Server } from 'node:net';

const { listen } = Server.prototype;
const host = '127.0.0.1';

Server.prototype.listen = function listenOnLoopback(first, ...others) {
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host }, ...others);
  }
  if (!/^\d+$/.test(String(first))) return listen.call(this, first, ...others);
  const whenOpen = others.filter((each) => typeof each === 'function');
  return listen.call(this, { port: Number(first), host }, ...whenOpen);
};
