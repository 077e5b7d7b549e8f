import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../policy-database/dice';

/** How a connection of somebody who asks breaks: before an answer, in the midst of it on both sides, or only on the side that asks. */
export const CUTS = ['before the answer', 'in the answer', 'who asks goes away'] as const;
export type Cut = (typeof CUTS)[number];

/** What left an api for one request: all bytes that came out of it, also of an answer that broke off. */
export interface Left {
  /** The trace that the request named. */
  readonly trace: string;
  readonly status: number;
  readonly bytes: Buffer;
  /** It ended as the api meant it to. */
  readonly whole: boolean;
}

/** Which share of the requests is cut. */
const CUT_SHARE = 0.5;
/** A cut before the answer falls at most so many milliseconds after the question. */
const SOON = 40;

/** Stands in front of the apis: passes each request to one of them, tells what leaves, and cuts connections. */
export class Recorder {
  readonly cuts: Record<Cut, number> = { 'before the answer': 0, 'in the answer': 0, 'who asks goes away': 0 };
  /** No connection is cut while this is false. */
  cutting = true;
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly server: Server,
    readonly address: string,
    private readonly apis: readonly number[],
    private readonly dice: Dice,
    private readonly tell: (left: Left) => void,
  ) {}

  /** @param apis ports of this machine  @param tell called once for each request of which anything left an api */
  static async before(apis: readonly number[], dice: Dice, tell: (left: Left) => void): Promise<Recorder> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const recorder = new Recorder(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, apis, dice, tell);
    server.on('request', (asked, answer) => recorder.pass(asked, answer));
    return recorder;
  }

  async close(): Promise<void> {
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const cut = this.cutting && this.dice.chance(CUT_SHARE) ? this.dice.one(CUTS) : undefined;
    const { method, url, headers } = asked;
    const onward = request({ agent: this.agent, port: this.dice.one(this.apis), host: '127.0.0.1', method, path: url, headers });
    answer.on('error', () => undefined);
    // Without a connection to an api nothing left it: who asks gets no answer either.
    onward.on('error', () => answer.destroy());
    if (cut === 'before the answer') this.cutSoon(asked, onward, answer);
    onward.on('response', (response) => this.record(String(headers.traceparent).split('-')[1]!, response, answer, cut));
    asked.pipe(onward);
  }

  private cutSoon(asked: IncomingMessage, onward: ReturnType<typeof request>, answer: ServerResponse): void {
    const timer = setTimeout(() => {
      this.cuts['before the answer'] += 1;
      onward.destroy();
      asked.socket.destroy();
    }, this.dice.below(SOON));
    onward.on('response', () => clearTimeout(timer));
    answer.on('close', () => clearTimeout(timer));
  }

  private record(trace: string, response: IncomingMessage, answer: ServerResponse, cut: Cut | undefined): void {
    const pieces: Buffer[] = [Buffer.from(`${response.rawHeaders.join('\n')}\n\n`)];
    const status = response.statusCode ?? 0;
    answer.writeHead(status, response.headers);
    response.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (cut === 'in the answer') {
        this.cuts[cut] += 1;
        answer.socket?.destroy();
        response.destroy();
      } else if (cut === 'who asks goes away' && !answer.destroyed) {
        this.cuts[cut] += 1;
        answer.socket?.destroy();
      } else {
        answer.write(piece);
      }
    });
    response.on('error', () => answer.destroy());
    response.on('end', () => answer.end());
    response.on('close', () => this.tell({ trace, status, bytes: Buffer.concat(pieces), whole: response.complete }));
  }
}
