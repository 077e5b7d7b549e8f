import { Module, type DynamicModule } from '@nestjs/common';
import { TokenVerifier, type TokenVerifierOptions } from './token-verifier';

/** Gives the whole application one TokenVerifier: `imports: [IdentityModule.forRoot(config.oidc)]`. */
@Module({})
export class IdentityModule {
  static forRoot(options: TokenVerifierOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      providers: [{ provide: TokenVerifier, useFactory: () => new TokenVerifier(options) }],
      exports: [TokenVerifier],
    };
  }
}
