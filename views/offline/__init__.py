"""The map as one file that asks for nothing: Folium with a vendored Leaflet and all data inside."""
