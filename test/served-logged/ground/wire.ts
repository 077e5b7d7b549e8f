import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One connection of an api to the database, as it runs through here. */
interface Line {
  readonly api: Socket;
  readonly database: Socket;
  /** The api sent something that the database has not answered yet. */
  waiting: boolean;
  /** What comes from this side is held back and never arrives. */
  held?: 'api' | 'database';
}

/** Where a connection between an api and the database breaks: at once, or with the last of one side lost on the way. */
export type Break = 'at once' | 'question lost' | 'answer lost';

/** How the driver of an api sends it. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');
/** Each so many-th commit is lost on its way and breaks its connection: counted, so that no run is without, whatever chance hits. */
const LOST_COMMIT = 11;

/** What stands between the apis and the database: passes everything on, until it is told to break. */
export class Wire {
  commitsLost = 0;
  private commits = 0;
  private readonly lines = new Set<Line>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Wire> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const wire = new Wire(server, (server.address() as AddressInfo).port);
    server.on('connection', (api) => wire.pass(api, connect({ port, host: '127.0.0.1', noDelay: true })));
    return wire;
  }

  /** The same address with this port. */
  through(url: string): string {
    const passed = new URL(url);
    passed.port = String(this.port);
    return passed.toString();
  }

  /**
   * Breaks one connection on which the database is at work; `pick` chooses among so many. What is lost gets some milliseconds, so that the
   * database commits what the api never hears of, or never sees what the api believes it sent. False when nothing was under way.
   */
  async break(how: Break, pick: (below: number) => number): Promise<boolean> {
    const busy = [...this.lines].filter(({ waiting, held }) => waiting && held === undefined);
    if (busy.length === 0) return false;
    const line = busy[pick(busy.length)]!;
    if (how !== 'at once') {
      line.held = how === 'question lost' ? 'api' : 'database';
      await new Promise((resolve) => setTimeout(resolve, 5 + pick(20)));
    }
    end(line);
    return true;
  }

  async close(): Promise<void> {
    for (const line of this.lines) end(line);
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private losesCommit(bytes: Buffer): boolean {
    if (!bytes.includes(COMMIT)) return false;
    this.commits += 1;
    if (this.commits % LOST_COMMIT !== 0) return false;
    this.commitsLost += 1;
    return true;
  }

  private pass(api: Socket, database: Socket): void {
    const line: Line = { api, database, waiting: false };
    this.lines.add(line);
    api.on('data', (bytes) => {
      line.waiting = true;
      if (this.losesCommit(bytes)) end(line);
      else if (line.held !== 'api') database.write(bytes);
    });
    database.on('data', (bytes) => {
      line.waiting = false;
      if (line.held !== 'database') api.write(bytes);
    });
    for (const socket of [api, database]) {
      socket.on('error', () => end(line));
      socket.on('close', () => {
        end(line);
        this.lines.delete(line);
      });
    }
  }
}

function end({ api, database }: Line): void {
  api.destroy();
  database.destroy();
}
