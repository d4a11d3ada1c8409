import { expect, test } from 'vitest'
import { mapView, markerReach, onMap, placeLabels, placeMarkers } from './region-map'

test('the city of Turkistan stands where the drawing has it', () => {
  const { x, y } = onMap(43.3, 68.27)
  expect(Math.hypot(x - 318.2, y - 200)).toBeLessThan(1)
})

test('markers of one place stand side by side, the first where it belongs', () => {
  const place = onMap(43.3, 68.27)
  const markers = placeMarkers([place, place, place])
  expect(markers[0]).toEqual(place)
  for (const [i, a] of markers.entries()) for (const b of markers.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * markerReach)
})

test('a name keeps clear of markers and of more important names, or is left out', () => {
  const labels = placeLabels([{ text: 'First', x: 300, y: 300 }, { text: 'Second', x: 300, y: 302 }, { text: 'Third', x: 300, y: 304 }, { text: 'Fourth', x: 300, y: 300 }, { text: 'Fifth', x: 301, y: 301 }], [])
  expect(labels.length).toBeLessThan(5)
  expect(labels[0]).toMatchObject({ text: 'First', anchor: 'start' })
  expect(placeLabels([{ text: 'Edge', x: mapView.x + mapView.width - 5, y: 300 }], [])[0]).toMatchObject({ anchor: 'end' })
})
