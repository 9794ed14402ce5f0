/**
 * The world around the program, loaded before it: what is asked of it stands in ATTACK_WORLD as JSON.
 *   clock     milliseconds the wall clock is ahead
 *   tick      longest interval of a timer that repeats every ten seconds or more, in milliseconds
 *   internet  the loopback port that every TLS connection ends at, as plain text; absent: none is made
 *   busyOn    a signal that keeps the main thread busy for ever
 * Whatever HOST says, nothing listens outside the loopback.
 */
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import { isMainThread } from 'node:worker_threads';

const { clock = 0, tick, internet, busyOn } = JSON.parse(process.env.ATTACK_WORLD ?? '{}');

if (clock !== 0) {
  const RealDate = Date;
  const now = () => RealDate.now() + clock;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };
}

if (tick !== undefined) {
  const { setInterval: every } = globalThis;
  globalThis.setInterval = (work, pause = 0, ...given) =>
    every(work, pause >= 10_000 ? Math.min(pause, tick) : pause, ...given);
}

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const [first] = given;
  if (typeof first === 'object' && first !== null && 'port' in first)
    given[0] = { ...first, host: '127.0.0.1' };
  else if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    if (typeof given[1] === 'string') given[1] = '127.0.0.1';
    else given.splice(1, 0, '127.0.0.1');
  }
  return listen.apply(this, given);
};

tls.connect = (...given) => {
  const listener = given.find((each) => typeof each === 'function');
  if (internet === undefined) throw new Error('no connection leaves this machine');
  const socket = net.connect(internet, '127.0.0.1');
  Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: 'http/1.1' });
  socket.getSession = () => undefined;
  socket.getPeerCertificate = () => ({});
  socket.isSessionReused = () => false;
  socket.setSession = () => undefined;
  if (listener !== undefined) socket.once('secureConnect', listener);
  socket.once('connect', () => socket.emit('secureConnect'));
  return socket;
};
syncBuiltinESMExports();

if (busyOn !== undefined && isMainThread) {
  process.on(busyOn, () => {
    for (;;) Math.random();
  });
}
