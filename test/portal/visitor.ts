import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';

const root = join(__dirname, '../..');
const pictures = join(root, 'reports/portal');
const accounts = JSON.parse(readFileSync(join(root, 'infra/demo/accounts.json'), 'utf8')) as { username: string; password: string }[];

/** The two widths at which every screen is looked at: a desk and a small phone. */
const widths = { desk: { width: 1200, height: 900 }, phone: { width: 360, height: 740 } } as const;

/** What is wrong with a screen, in words; empty when nothing is. */
export type Faults = readonly string[];

/** Somebody at a browser of their own, who uses the portal as a person does. */
export class Visitor {
  /** What the browser complained about: errors of scripts, and what the security policy refused. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly portal: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens the portal and signs in at the identity provider. */
  static async signIn(browser: Browser, portal: string, username: string): Promise<Visitor> {
    const password = accounts.find((account) => account.username === username)?.password;
    if (!password) throw new Error(`there is no account "${username}" in infra/demo/accounts.json`);
    const context = await browser.newContext({ locale: 'nl-NL', viewport: widths.desk });
    const visitor = new Visitor(await context.newPage(), portal);
    await visitor.page.goto(portal);
    await visitor.press('Inloggen');
    await visitor.page.locator('#username').fill(username);
    await visitor.page.locator('#password').fill(password);
    await visitor.press('Inloggen');
    await visitor.page.getByRole('heading', { level: 1, name: 'Kies uw pet' }).waitFor();
    return visitor;
  }

  /** Puts on the hat whose words fit, and says that the resident knows it, where that is asked. */
  async wear(hat: RegExp): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: hat }).getByRole('button', { name: /^Deze pet opzetten/ }).click();
    await this.page.getByRole('heading', { level: 1, name: /^Pet opzetten/ }).waitFor();
    const informed = this.page.getByRole('radio', { name: /^Ja, de inwoner weet/ });
    if (await informed.count()) {
      await informed.check();
      await this.page.getByLabel('Hoe hebt u het verteld?').fill('Aan het begin van het gesprek.');
    }
    await this.press('Zet deze pet op');
    await this.bar().filter({ hasText: hat }).waitFor();
  }

  bar() {
    return this.page.getByRole('region', { name: 'De pet die u op hebt' });
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link }).first().click();
  }

  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).first().click();
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    await this.settled();
  }

  /** Goes to an address inside the portal as a bookmark does; the session of the tab is kept. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.portal}${path}`);
    await this.settled();
  }

  /** From the menu to the dossier of the case whose name fits. */
  async openDossier(name: string | RegExp): Promise<void> {
    await this.follow('Mijn zaken');
    await this.follow(/^Zaak CASUS/);
    await this.follow(name);
    await this.heading(name);
  }

  /** Chooses in a list the first name that fits, since names go on with what a test need not know; gives the whole name. */
  async choose(field: string, wanted: RegExp, within: Page | Locator = this.page): Promise<string> {
    const list = within.getByLabel(field);
    await list.waitFor();
    const names = await list.locator('option').allTextContents();
    const name = names.find((each) => wanted.test(each));
    if (!name) throw new Error(`${field}: nothing like ${wanted} among ${names.join(', ')}`);
    await list.selectOption({ label: name });
    return name;
  }

  menu(): Promise<string[]> {
    return this.page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allTextContents();
  }

  text(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  /** Looks at the screen at both widths: takes a picture, runs axe, and finds what sticks out sideways. */
  async look(name: string): Promise<Faults> {
    await this.settled();
    mkdirSync(pictures, { recursive: true });
    const faults: string[] = [];
    for (const [width, size] of Object.entries(widths)) {
      await this.page.setViewportSize(size);
      await this.page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
      faults.push(...(await this.faults()).map((fault) => `${name} (${width}): ${fault}`));
    }
    await this.page.setViewportSize(widths.desk);
    return faults;
  }

  /** As `look`, at the width that the window has now. */
  async lookAsItIs(name: string): Promise<Faults> {
    await this.settled();
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    return (await this.faults()).map((fault) => `${name}: ${fault}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async faults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const sideways = await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    return [
      ...violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
      ...(Number(sideways) > 0 ? [`sticks out ${String(sideways)} px`] : []),
    ];
  }

  private async settled(): Promise<void> {
    // A screen can be reading several things at once.
    const loading = this.page.locator('.kapstok-loading');
    while (await loading.count()) await loading.first().waitFor({ state: 'detached' });
  }
}
