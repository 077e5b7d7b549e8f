import { boxOf, firstOf, foldBoxes, sizeOf } from './boxes';

describe('combinations', () => {
  const all = [0, 1, 2].flatMap((one) => [0, 1].flatMap((two) => [0, 1].map((three) => [one, two, three])));

  it('that are all there are said once', () => {
    expect(foldBoxes(all.map(boxOf), [0, 1, 2])).toEqual([[[0, 1, 2], [0, 1], [0, 1]]]);
  });

  it('fold along the attribute that does not matter, and stay apart where it does', () => {
    const without = all.filter(([one, two]) => !(one === 1 && two === 1));
    const boxes = foldBoxes(without.map(boxOf), [2, 1, 0]);
    expect(boxes).toEqual([[[0, 2], [0, 1], [0, 1]], [[1], [0], [0, 1]]]);
    expect(boxes.reduce((sum, box) => sum + sizeOf(box), 0)).toBe(without.length);
    expect(boxes.map(firstOf)).toEqual([[0, 0, 0], [1, 0, 0]]);
  });

  it('are none when there are none', () => {
    expect(foldBoxes([], [0, 1, 2])).toEqual([]);
  });
});
