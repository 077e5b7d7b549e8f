import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Allow } from '@kapstok/graphql';
import { API_DATA_SOURCE } from './database.module';

/** For who keeps the process running: is it up, can it serve. Tells nothing else. */
@Controller()
export class HealthController {
  private stopping = false;

  constructor(@Inject(API_DATA_SOURCE) private readonly source: DataSource) {}

  @Get('healthz')
  @Allow('health:read', 'none')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Allow('health:read', 'none')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.stopping) throw new ServiceUnavailableException({ status: 'stopping' });
    try {
      await this.source.query('select 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'no database' });
    }
    return { status: 'ok' };
  }

  /** Nest calls this first when the process is told to stop; who balances load then sends nothing new. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
