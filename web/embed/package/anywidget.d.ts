// The module for anywidget: Python names it as `_esm`.

/** As anywidget hands it over. */
export interface WidgetModel {
  get(name: string): any;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

declare const widget: {
  /** Puts a playground into a cell; what it returns ends it. */
  render(cell: { model: WidgetModel; el: HTMLElement }): () => void;
};

export default widget;
