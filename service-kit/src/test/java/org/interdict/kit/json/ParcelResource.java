package org.interdict.kit.json;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Publishes the schema of a parcel and takes one. */
@Path("/test/parcels")
class ParcelResource {
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Parcel take(Parcel parcel) {
        return parcel;
    }
}
