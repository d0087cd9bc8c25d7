namespace Dateline.Entities;

/// <summary>The lists of the gazetteer that a phrase stands in; <see cref="Prefix"/> says that a longer listed name starts with it.</summary>
[Flags]
internal enum NameLists : ushort
{
    None = 0,
    Country = 1,
    Capital = 2,
    City = 4,
    Province = 8,
    Region = 16,
    Demonym = 32,
    Organization = 64,
    FirstName = 128,
    LastName = 256,
    Seat = 512,
    Acronym = 1024,
    Places = Country | Capital | City | Province | Region,
    Prefix = 0x8000,
}
