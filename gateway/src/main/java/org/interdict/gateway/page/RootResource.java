package org.interdict.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where somebody begins who knows nothing but the address. */
@Path("/")
class RootResource {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response begin() {
        return Response.status(302).header("Location", "/docs").build();
    }
}
