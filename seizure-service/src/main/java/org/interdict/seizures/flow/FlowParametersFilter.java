package org.interdict.seizures.flow;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says of flows in the API document that they take the filters that figures over seizures take, in the same words. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FlowParametersFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operation flows = document.getPaths().getPathItem(FlowResource.PATH).getGET();
        document.getPaths().getPathItem("/api/v1/statistics/seizures").getGET().getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("groupBy"))
                .forEach(flows::addParameter);
    }
}
