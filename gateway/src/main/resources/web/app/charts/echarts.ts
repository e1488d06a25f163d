import {BarChart, LinesChart, MapChart, SankeyChart, ScatterChart} from 'echarts/charts';
import {
  AriaComponent, GeoComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent,
} from 'echarts/components';
import {init, registerMap, use} from 'echarts/core';
import {LabelLayout} from 'echarts/features';
import {CanvasRenderer} from 'echarts/renderers';
import {WORLD, type Shapes} from './world';

use([
  BarChart, LinesChart, MapChart, SankeyChart, ScatterChart,
  AriaComponent, GeoComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent,
  LabelLayout, CanvasRenderer,
]);

/** Makes the shapes of the world known to charts, so that an option can name them. */
export function registerWorld(shapes: Shapes): void {
  registerMap(WORLD, JSON.stringify(shapes));
}

export {init};
